"""One slow hash finds a return phrase, so there is no second one; the last day somebody was here."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0004_accounts_and_owners")]

    operations = [
        migrations.RemoveField(model_name="learner", name="phrase_hash"),
        migrations.AddField(model_name="learner", name="seen", field=models.DateField(null=True)),
    ]
