"""Reset links; an owner for cohorts from before there were owners; the table in which limits are counted."""

import django.db.models.deletion
from django.conf import settings
from django.core.management import call_command
from django.db import migrations, models


def first_facilitator_owns(apps, schema_editor):
    """Whoever was there first (nearly always: who made the cohort) owns it."""
    Cohort = apps.get_model("people", "Cohort")
    for cohort in Cohort.objects.filter(owner=None):
        first = cohort.facilitators.through.objects.filter(cohort_id=cohort.pk).order_by("pk").first()
        if first:
            Cohort.objects.filter(pk=cohort.pk).update(owner_id=first.facilitator_id)


def make_cache_table(apps, schema_editor):
    """Django makes it with a command; here, so that `migrate` is all that a start needs."""
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("people", "0003_joined_contact_trial")]

    operations = [
        migrations.AddField(
            model_name="learner",
            name="removed_from",
            field=models.CharField(blank=True, max_length=80),
        ),
        migrations.CreateModel(
            name="ResetLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("made", models.DateTimeField(auto_now_add=True)),
                ("used", models.DateTimeField(null=True)),
                (
                    "facilitator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.RunPython(first_facilitator_owns, migrations.RunPython.noop),
        migrations.RunPython(make_cache_table, migrations.RunPython.noop),
    ]
